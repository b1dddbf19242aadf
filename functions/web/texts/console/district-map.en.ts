import type { DistrictMapTexts } from './district-map.de.ts';

/** What the room says in English in which the outlines of the districts are brought. */
export const districtMapEn: DistrictMapTexts = {
  title: 'Map of districts',
  text: 'With the outlines of the districts and district-free cities, all results show a real map, otherwise tiles.',
  current: 'This map counts now',
  none: 'There are no outlines yet: maps show tiles.',
  name: 'File',
  savedAt: 'Saved',
  bring: 'Take outlines from a file',
  file: 'File',
  fileHint:
    'GeoJSON or TopoJSON, 4 MB at most, with the key (AGS) of each area, in degrees or in metres (UTM). For example the districts of VG250 by the Federal Agency for Cartography and Geodesy.',
  attribution: 'Attribution',
  attributionHint:
    'Stands below every map, as the licence of the data asks for. For example: © GeoBasis-DE / BKG (2025) dl-de/by-2-0, data changed',
  preview: 'Show a preview',
  missingFile: 'Choose a file.',
  missingAttribution: 'Say whose data they are.',
  longAttribution: 'Shorten the attribution to 200 characters.',
  unusable: 'The map cannot be used',
  nothing: 'Nothing has changed.',
  wrong: 'What is wrong',
  previewTitle: 'What the map looks like',
  districts: (count) =>
    count === 1 ? 'The file has one district.' : `The file has ${count} districts.`,
  withoutOutline: (names) =>
    `Without an outline in the file: ${names}. As long as one is missing that is asked, maps show tiles.`,
  tooSmall: (names) =>
    `Too small or without an area, and so only a dot: ${names}. Check these outlines in the file.`,
  leftOut: (keys) => `Left out, because they are not known here: ${keys}.`,
  withoutKey: (count) => `Areas without a key, which are left out: ${count}.`,
  save: 'Save the map',
  removal: {
    title: 'Remove the map',
    text: 'Results show tiles again, and so do all documents that are made afterwards. The file stays in the storage of Pegel, but is not used any more.',
    button: 'Remove the map',
  },
  done: { saved: 'The map is saved.', removed: 'The map is removed.' },
  mapOf: (names) => `Map with ${names}`,
};
