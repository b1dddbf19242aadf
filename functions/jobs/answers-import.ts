import { StaleError } from '../../schemas/errors.ts';
import { dateOf } from '../../schemas/wave.ts';
import { convertTable } from '../domain/spreadsheet/convert.ts';
import { openSpreadsheet } from '../domain/spreadsheet/file/open-spreadsheet.ts';
import { importedWave } from '../domain/waves/imported-wave.ts';
import { auditWrites } from '../store/audit/audit.ts';
import { getKeptMapping, keepMappingWrite } from '../store/imports/answers-imports.ts';
import { getQuestionnaire } from '../store/questionnaires/questionnaires.ts';
import { readKnownRegister } from '../store/register/known-register.ts';
import { readUpload } from '../store/uploads.ts';
import { addPublishedWave } from '../store/waves/add-published-wave.ts';
import type { Runner } from './runner.ts';

/**
 * Brings an earlier wave in from a spreadsheet that somebody has mapped and looked at. The wave is seen
 * last of all, published, together with the note that its mapping was applied.
 *
 * @throws StaleError if the register is another one than in the preview, InvalidFileError if the file
 * cannot be read any more as it was, AlreadyThereError if there is a wave of that id by now,
 * NotFoundError if the file is gone
 */
export const runAnswersImport: Runner<'answersImport'> = async (
  { id, by, input },
  { core, lake, uploads, clock },
  onProgress,
) => {
  const kept = await getKeptMapping(core, id);
  // An earlier attempt was killed after its last write.
  if (kept.isApplied) return;
  const now = clock.now();
  const { wave: waveId, mapping } = kept;
  const bytes = await readUpload(uploads, by, input.upload);
  const table = await openSpreadsheet(Buffer.from(bytes), () => {}).read(mapping.sheet);
  const { id: survey, version } = mapping.questionnaire;
  const questionnaire = await getQuestionnaire(core, survey, version);
  const { run, units, registryOf } = await readKnownRegister(core);
  if (run !== input.register) throw new StaleError('The register has changed since the preview');
  const basis = { mapping, questionnaire, known: units, today: dateOf(now) };
  const { responses } = convertTable(table, { ...basis, language: 'de' });
  const registry = registryOf(responses.map(({ unit }) => unit));
  const wave = importedWave(waveId, mapping, registry);
  const total = responses.length;
  const actor = { actor: 'staff', person: by } as const;
  const at = now.round('second').toString();
  await addPublishedWave(
    { core, lake },
    { wave, questionnaire, registry, responses, mode: 'IMPORTED', submittedAt: now },
    {
      by: actor,
      also: [
        keepMappingWrite({ ...kept, isApplied: true }),
        ...auditWrites({ ...actor, at, action: 'answersImported', wave: waveId, to: `${total}` }),
      ],
      onProgress: (done) => onProgress({ done, total }),
    },
  );
};
