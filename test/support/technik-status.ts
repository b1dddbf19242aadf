import { type Questionnaire, readQuestionnaire } from '../../schemas/questionnaire.ts';
import questionnaireJson from '../../schemas/questionnaires/technik-status-ozg/1.0.0.json' with {
  type: 'json',
};
import thueringenJson from '../../schemas/registries/thueringen.json' with { type: 'json' };
import { type Registry, registrySchema } from '../../schemas/registry.ts';
import { type Wave, waveSchema } from '../../schemas/wave.ts';
import { testWave } from './lake-cases.ts';

/** The questionnaire that ships, the registry of Thuringia, and a wave of both. */
export const technikStatus: Questionnaire = readQuestionnaire(questionnaireJson);
export const thueringen: Registry = registrySchema.parse(thueringenJson);
export const wave: Wave = waveSchema.parse({
  id: testWave,
  survey: technikStatus.id,
  questionnaireVersion: technikStatus.version,
  title: { de: 'Zweites Halbjahr 2026', en: 'Second half of 2026' },
  referenceDate: '2026-12-31',
  status: 'LIVE',
  registry: thueringen.id,
  calendar: {
    opens: '2026-12-01T08:00',
    reminders: [],
    deadline: '2027-01-31T23:59',
    graceEnds: '2027-02-14T23:59',
  },
});
