import type { Method } from '../indicator.ts';

/** What is used, and by how many: products, providers, and whatever else a question asks to name. */
export const market: Method = {
  id: 'market',
  title: { de: 'Markt', en: 'Market' },
  method: {
    de: 'Grundlage sind die Antworten auf die Fragen eines Themas. Bezugsgröße sind die Verwaltungen mit vollständiger Meldung, die etwas nennen; wer nicht gefragt wurde, nicht geantwortet hat, es nicht beantworten konnte oder sich noch nicht entschieden hat, zählt nicht. Der Anteil eines Produkts ist der Teil dieser Verwaltungen, der es nutzt; sind mehrere Nennungen möglich, können die Anteile zusammen mehr als 100 Prozent ergeben. Die Konzentration ist der Herfindahl-Hirschman-Index: die Summe der quadrierten Anteile an allen Nennungen. Bei 1 nutzen alle dasselbe; nutzen alle von n Produkten gleich viele Verwaltungen, ist er 1/n. „Anderes“ zählt bei den Nennungen mit, ist aber kein Produkt: Index und Anteil der drei größten sind deshalb Untergrenzen. Wo niemand etwas nennt oder eine Zahl zum Schutz verborgen ist, gibt es keinen Wert.',
    en: 'The answers to the questions of a theme are used. The base is the administrations with a complete response that name something; who was not asked, has not answered, could not answer or has not decided yet does not count. The share of a product is the part of these administrations that uses it; where several can be named, shares may add up to more than 100 per cent. Concentration is the Herfindahl-Hirschman index: the sum of the squared shares of all mentions. At 1 all use the same; where each of n products is used by equally many administrations it is 1/n. “Other” is among the mentions but is no product: index and share of the three largest are therefore lower bounds. Where nobody names anything, or a number is hidden for protection, there is no value.',
  },
};
