/** What a line of the register says; lines are 220 characters, see functions/domain/register/gv100ad.ts. */
interface LineParts {
  kind: '10' | '20' | '40' | '50' | '60';
  key: string;
  association?: string;
  name: string;
  type?: string;
  inhabitants?: number;
}

const territoryDate = '20260228';

/** A line of the register. */
export function registerLine(parts: LineParts, date = territoryDate): string {
  const { kind, key, association = '', name, type = '', inhabitants } = parts;
  const head = `${kind}${date}${key.padEnd(8)}${association.padEnd(4)}${name.padEnd(100)}${type.padEnd(4)}`;
  const figures = inhabitants === undefined ? '' : `00000001000${digits(inhabitants)}`;
  return `${head.padEnd(128)}${figures}`.padEnd(220);
}

const digits = (number: number) => String(number).padStart(11, '0');

/**
 * A small country of sixteen states in the form of the official file: each has a district with an
 * association of two municipalities and a town, and a city that is a district of its own.
 */
export function smallCountry(date = territoryDate): string[] {
  return Array.from({ length: 16 }, (_, index) => {
    const state = String(index + 1).padStart(2, '0');
    const [city, district] = [`${state}001`, `${state}061`];
    const line = (parts: LineParts) => registerLine(parts, date);
    return [
      line({ kind: '10', key: state, name: `Land ${state}` }),
      line({ kind: '20', key: `${state}1`, name: 'Statistische Region' }),
      line({ kind: '40', key: city, name: `Musterstadt ${state}, Stadt`, type: '41' }),
      line({ kind: '50', key: city, association: '0000', name: 'Musterstadt, Stadt', type: '50' }),
      town(`${city}000`, '0000', `Musterstadt ${state}, Stadt`, '61', 90_000),
      line({ kind: '40', key: district, name: `Musterland ${state}`, type: '44' }),
      line({
        kind: '50',
        key: district,
        association: '0012',
        name: 'Müsterlein, Stadt',
        type: '50',
      }),
      line({ kind: '50', key: district, association: '5003', name: 'Am Musterbach', type: '54' }),
      line({ kind: '50', key: district, association: '9001', name: 'Musterforst', type: '50' }),
      town(`${district}012`, '0012', 'Müsterlein, Stadt', '63', 7000),
      town(`${district}021`, '5003', 'Musterdorf', '64', 800),
      town(`${district}022`, '5003', 'Mustertal', '64', 1200),
      town(`${district}901`, '9001', 'Musterforst, gemfr. Gebiet', '66', 3),
    ];
    function town(key: string, association: string, name: string, type: string, people: number) {
      return line({ kind: '60', key, association, name, type, inhabitants: people });
    }
  }).flat();
}

/** Lines as the text of a file. */
export const asText = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
