/** What districts and associations are called by their type in the register. */
export const designations: Record<string, string> = {
  '43': 'Kreis',
  '44': 'Landkreis',
  '51': 'Amt',
  '52': 'Samtgemeinde',
  '53': 'Verbandsgemeinde',
  '54': 'Verwaltungsgemeinschaft',
  '55': 'Kirchspielslandgemeinde',
  '56': 'Verwaltungsverband',
};
/** Names that say by themselves what they name, such as Wartburgkreis and GVV Aidlingen/Grafenau. */
const districtNames = /kreis|region|verband/i;
const associationNames = /^(GVV|VVG|EG) |gemeinschaft|verband/i;

/** How a district's administration is called: the register gives `Greiz` and the type 44. */
export function nameOfDistrict(name: string, type: string): string {
  return districtNames.test(name) ? name : designated(name, type);
}

/** How an association is called: the register gives `Pleißenaue` and the type 54. */
export function nameOfAssociation(name: string, type: string): string {
  return associationNames.test(name) ? name : designated(name, type);
}

function designated(name: string, type: string): string {
  const designation = designations[type];
  return designation ? `${designation} ${name}` : name;
}
