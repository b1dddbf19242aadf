import { responseTitle } from '../../../analytics/reports/outline/response-title.ts';
import { summarisePreference } from '../../../analytics/reports/outline/summarise-preference.ts';
import { summariseReadiness } from '../../../analytics/reports/outline/summarise-readiness.ts';
import { summariseResponse } from '../../../analytics/reports/outline/summarise-response.ts';
import { summariseTopicBriefly } from '../../../analytics/reports/outline/summarise-topic.ts';
import { readinessHeading } from '../../../analytics/reports/tables/readiness-tables.ts';
import type { Text } from '../../../schemas/text.ts';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { addressOf } from './carried-switch.tsx';
import type { WaveResults } from './wave-results.ts';

/** What figures say: a sentence as a paragraph, several as a list. */
export function Sentences({ sentences }: { sentences: readonly Text[] }) {
  const { language } = usePage();
  if (sentences.length < 2) {
    return sentences.map((sentence) => <p class="kern-body">{sentence[language]}</p>);
  }
  return (
    <ul class="kern-list kern-list--bullet">
      {sentences.map((sentence) => (
        <li>{sentence[language]}</li>
      ))}
    </ul>
  );
}

/** A part of the results in a line: what it is about, and where there is more of it. */
interface Message {
  title: Text;
  /** An anchor of the page, or a path without the stage prefix. */
  more?: string;
  sentences: Text[];
}

/** The gist of all results, each part with its way to more. */
export function KeyMessages({ shown }: { shown: WaveResults }) {
  const { language } = usePage();
  const texts = useTexts().results;
  const href = useHref();
  return (
    <section class="pegel-stack" aria-labelledby="summary">
      <h2 class="kern-heading-large" id="summary">
        {texts.summary}
      </h2>
      <ul class="kern-list kern-list--bullet">
        {messagesOf(shown).map(({ title, more, sentences }) => (
          <li>
            <strong>
              {more ? (
                <a
                  class="kern-link"
                  href={more.startsWith('#') ? more : href(addressOf(shown, more))}
                >
                  {title[language]}
                </a>
              ) : (
                title[language]
              )}
            </strong>
            {': '}
            {sentences.map((sentence) => sentence[language]).join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function messagesOf(shown: WaveResults): Message[] {
  const { results, path } = shown;
  const [readiness] = summariseReadiness(results, shown);
  const [preferred] = summarisePreference(results);
  return [
    {
      title: responseTitle,
      more: '#response',
      sentences: summariseResponse(results, shown).slice(0, 1),
    },
    ...results.topics.map(({ topic, title }) => ({
      title,
      more: `${path}/${topic}`,
      sentences: summariseTopicBriefly(results, topic, shown),
    })),
    ...(preferred && results.variants
      ? [{ title: results.variants.title, more: '#preference', sentences: [preferred] }]
      : []),
    ...(readiness
      ? [{ title: readinessHeading, more: `${path}/indicators`, sentences: [readiness] }]
      : []),
  ];
}
