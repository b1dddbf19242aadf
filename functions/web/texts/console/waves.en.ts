import type { WavesTexts } from './waves.de.ts';

const units = (count: string) =>
  count === '1' ? '1 administration has' : `${count} administrations have`;

/** What the pages about waves say in English. */
export const wavesEn: WavesTexts = {
  title: 'Waves',
  none: 'There is no wave yet.',
  list: {
    caption: 'All waves',
    wave: 'Wave',
    status: 'Status',
    referenceDate: 'Reference date',
    opens: 'Opens',
    deadline: 'Deadline',
  },
  create: 'New wave',
  statuses: {
    DRAFT: 'Draft',
    SCHEDULED: 'Scheduled',
    LIVE: 'Open',
    GRACE: 'In grace',
    CLOSED: 'Closed',
    PUBLISHED: 'Published',
    REVISED: 'Revised',
    CANCELLED: 'Cancelled',
  },
  facts: {
    title: 'Key facts',
    status: 'Status',
    id: 'Name in addresses',
    questionnaire: 'Questionnaire',
    referenceDate: 'Reference date',
    frame: 'Frame',
    frameOf: (scope, state, excluded) => `${scope}, state ${state}, ${excluded} left out`,
    noFrame: 'not chosen yet',
    units: (count) => `${count} administrations`,
    sameUnits: (count, wave) => `${count} administrations, as in “${wave}”`,
    extendedUntil: 'Longest extension of one administration',
    carryForward: 'Carry-forward',
    carryForwardUpTo: (waves) =>
      waves === 0 ? 'none' : `at most ${waves} ${waves === 1 ? 'wave' : 'waves'} old`,
    next: 'Next wave',
    nextComes: 'is made as a draft when this one has closed',
    nextDeleted: 'was made and has been deleted',
    change: 'Change details and calendar',
    changeFrame: 'See and change the frame',
  },
  calendar: {
    title: 'Calendar',
    caption: 'Appointments of the wave',
    what: 'What',
    when: 'When',
    state: 'State',
    opens: 'Opening',
    reminder1: '1st reminder',
    reminder2: '2nd reminder',
    reminder3: '3rd reminder',
    deadline: 'Deadline',
    graceEnds: 'End of grace',
    held: 'paused, not sent',
    elapsed: 'elapsed, set it anew',
    elapsedTitle: 'Appointments of this draft have elapsed. Set them anew.',
    past: 'over',
    ahead: 'ahead',
    dropped: 'dropped',
  },
  next: {
    title: 'What comes next',
    links: 'You make single links and codes on the page of each case.',
    toCases: 'To the cases',
    toPublic: 'See the public results',
    DRAFT: 'Check calendar and frame. Then schedule the wave, or open it now.',
    SCHEDULED: (opens) => `The wave opens by itself on ${opens}. The invitations go out then, too.`,
    LIVE: (deadline) =>
      `Responses come in. The deadline is ${deadline}. Then grace begins by itself.`,
    GRACE: (end) =>
      `The deadline is over. Late responses are taken until ${end}. Then the wave closes by itself.`,
    CLOSED:
      'Administrations answer no more; you can still enter late answers. Look at open queries. Then you can publish the results.',
    PUBLISHED:
      'The results are public. You can still enter late answers in each case. They become public with a revision only.',
    REVISED:
      'Revised results are public. You can still enter late answers in each case. They become public with the next revision only.',
    CANCELLED: 'The wave was cancelled. There is nothing more to do.',
    forReaders: {
      DRAFT: 'The wave is a draft. Coordinators schedule and open it.',
      CLOSED:
        'Administrations answer no more. Coordinators can still enter late answers, and then publish the results.',
      PUBLISHED:
        'The results are public. If coordinators still enter late answers, these become public with a revision only.',
      REVISED:
        'Revised results are public. If coordinators still enter late answers, these become public with the next revision only.',
    },
    newer: (now, then) =>
      `The latest snapshot differs from the published one. Responses: ${now}; published are ${then}.`,
    due: {
      open: 'The time of the opening has come: the wave is about to open by itself. While the register is being imported it waits for the end of that.',
      beginGrace: 'The deadline is over: grace is about to begin by itself.',
      close: 'Grace is over: the wave is about to close by itself.',
    },
    late: 'The deadline is in the past. Change the calendar first.',
  },
  opening: {
    title: 'The wave is being opened',
    text: 'This takes some seconds, longer with many administrations.',
    toJob: 'See progress',
    failedTitle: 'Opening was interrupted',
    failed: 'Something went wrong on our side. Give up opening, and then try again.',
    failedByClock:
      'The wave was to open by itself at its time. Give up opening: the wave becomes a draft again. Check calendar and frame, and open it yourself, or schedule it anew.',
    abandon: 'Give up opening',
  },
  publishing: {
    title: 'The results are being published',
    text: 'The final snapshot is being made. This takes two minutes at most.',
    failedTitle: 'The results could not be published',
    failed: (attempt: string) =>
      `Something went wrong on our side; nothing has become public. Pegel tries again every minute. You can give up publishing and ask for it again later: until then responses can be entered again. If you turn to those who run Pegel, name this number: ${attempt}`,
    abandon: 'Give up publishing',
  },
  unreadable:
    'The figures of this wave cannot be read at the moment. Please turn to those who run Pegel.',
  steps: {
    title: 'Possible steps',
    frame: 'Choose the frame',
    frameText:
      'these are the administrations that are asked. Then a dry run, scheduling and opening are possible.',
    afterwards: 'Further steps are possible once this one is done.',
    none: 'No step is possible now.',
    dryRun: 'Dry run: who would be written to?',
    schedule: 'Schedule',
    unschedule: 'Back to draft',
    open: 'Open now',
    extend: 'More time for all',
    extendUnit: 'More time for one administration',
    beginGrace: 'Begin grace',
    close: 'Close',
    publish: 'Publish',
    revise: 'Publish a revision',
    cancel: 'Cancel the wave',
    delete: 'Delete the draft',
  },
  done: {
    created: 'The draft was made.',
    changed: 'The changes were saved.',
    frame: 'The frame was saved.',
    schedule: 'The wave is scheduled.',
    unschedule: 'The wave is a draft again.',
    extend: 'There is more time for all.',
    beginGrace: 'Grace has begun.',
    close: 'The wave is closed.',
    publish: 'Publishing has been asked for.',
    cancel: 'The wave is cancelled.',
    deleted: 'The draft was deleted.',
    abandoned: 'The step was given up.',
  },
  form: {
    createTitle: 'New wave',
    createText: (title) =>
      `Proposed is the wave half a year after “${title}”, with appointments on working days. You can change everything.`,
    firstText: 'There is no wave yet that something could be proposed after.',
    noQuestionnaire: 'Publish a questionnaire first.',
    toQuestionnaires: 'To the questionnaires',
    editTitle: 'Change details and calendar',
    id: 'Name in addresses',
    idHint:
      'Small letters, digits and hyphens, for example technik-status-2027-1. It cannot be changed later.',
    titleDe: 'Title in German',
    titleEn: 'Title in English',
    titleEnHint: 'Left empty, the German title is used.',
    questionnaire: 'Questionnaire',
    referenceDate: 'Reference date',
    referenceDateHint: 'For example 31.03.2027. All answers are about this day.',
    calendar: 'Calendar',
    calendarHint:
      'Date and time in Germany, for example 01.04.2027 08:00. Without a time the wave opens at 00:00, and deadlines end at 23:59. A time that comes twice when winter time begins means the earlier one. Leave reminders empty that you do not need.',
    carryForwardHint:
      'For an administration that does not answer, the figures show what it last answered: marked as such, never in the response rate, and never preferences.',
    repeats: 'Make it as a draft by itself',
    repeatsHint:
      'When this wave has closed, the next one is made as a draft: half a year later, with the same frame and the latest version of the questionnaire. You check it and schedule it.',
    save: 'Save',
    create: 'Make draft',
    cancel: 'Cancel',
  },
  problems: {
    id: 'Enter a name of small letters, digits and hyphens, of 100 characters at most.',
    idTaken: 'Another wave has this name. Choose another one.',
    titleDe: 'Enter a title in German.',
    titleEn: 'Enter a title in English, of 200 characters at most.',
    sameTitle:
      'Another wave has this title. Change it, or make the draft once more if it is to stay.',
    questionnaire: 'Choose a questionnaire.',
    referenceDate: 'Enter the reference date as a date, for example 31.03.2027.',
    opensEarly:
      'The wave cannot open before the reference date. Change the opening or the reference date.',
    carryForward: 'Choose how old answers may be that are carried forward.',
    missing: (field) => `${field}: enter date and time.`,
    noTime: (field) => `${field}: enter date and time like this: 01.04.2027 08:00.`,
    skipped: (field) =>
      `${field}: there is no such day or time. When summer time begins, the hour from 2 o’clock is missing.`,
    past: (field) => `${field}: this is over. Choose a later time.`,
    notAfter: (field, than) => `${field}: this must be after ${than}.`,
    tooEarly: (field, than) => `${field}: this must not be before ${than}.`,
    tooLate: (field, than) =>
      `${field}: ${than} is the latest, because links that were sent are good until then.`,
  },
  frame: {
    title: 'Frame',
    source: (state, date) =>
      `Register: ${state}, territory of ${date}. When the wave opens, the frame is frozen as the register is then.`,
    sameUnits: (count, wave) => `The same ${count} administrations are asked as in “${wave}”.`,
    orRegister:
      'You can schedule the wave like this. Or you choose the frame from the register of administrations: then those from there are asked.',
    noRegister: 'No register of administrations was imported yet.',
    toRegister: 'To the register of administrations',
    choose: 'Who is asked?',
    state: 'State',
    scope: 'Scope',
    scopes: {
      all: 'Districts, district-free cities and all administrations in them',
      districts: 'Districts and district-free cities alone',
    },
    save: 'Save frame',
    problems: { state: 'Choose a state.', scope: 'Choose a scope.' },
    counts: 'Number by district and district-free city',
    district: 'District or district-free city',
    kinds: {
      total: 'All',
      district: 'Districts',
      districtFreeCity: 'District-free cities',
      administration: 'Administrations',
    },
    sum: 'Total',
    changes: {
      title: (wave) => `Differences from “${wave}”`,
      none: 'The administrations and their names are the same.',
      added: 'New',
      removed: 'No longer asked',
      renamed: 'New name',
      rename: (before, after) => `${before} is now called ${after}`,
      more: (count) => `and ${count} more`,
    },
    excluded: {
      title: 'Administrations left out',
      none: 'No administration is left out.',
      unit: 'Administration',
      key: 'Regional key',
      action: 'Step',
      include: 'Ask again',
      gone: 'no longer in the register',
    },
    search: {
      title: 'Leave an administration out',
      label: 'Name or regional key',
      button: 'Search',
      caption: 'Administrations found',
      none: 'No administration of the frame matches.',
      exclude: 'Leave out',
      more: (count) => `There are ${count} matches. Search more precisely to see the others.`,
    },
  },
  dryRun: {
    title: 'Dry run',
    text: (mailboxes, units) =>
      `The invitation would be sent to ${mailboxes} mailboxes, for ${units} administrations. A mailbox of several administrations gets one mail.`,
    without: (count) => `${units(count)} no mailbox`,
    withoutText:
      'These administrations would not be written to. Enter a mailbox. As soon as the wave is open, you can print letters with short codes, too.',
    noneWithout: 'Each administration has a mailbox.',
    nothingSent: 'Nothing was sent.',
    unit: 'Administration',
    key: 'Regional key',
  },
  confirm: {
    schedule: {
      title: 'Schedule the wave?',
      button: 'Schedule',
      text: (units, opens) =>
        `${units} administrations are asked. The wave opens by itself on ${opens}, and the invitations go out.`,
      back: 'Until then you can make it a draft again.',
    },
    unschedule: {
      title: 'Back to draft?',
      button: 'Back to draft',
      text: 'The wave is no longer scheduled then. You can change everything and schedule it again.',
    },
    open: {
      title: 'Open the wave now?',
      button: 'Open now',
      text: (units, mailboxes) =>
        `${units} administrations can respond at once. An invitation goes to ${mailboxes} mailboxes.`,
      without: (count) => `${units(count)} no mailbox.`,
      frozen: 'Questionnaire, reference date and frame are fixed from then on.',
      deadline: (deadline) => `The deadline is ${deadline}.`,
    },
    beginGrace: {
      title: 'Begin grace?',
      button: 'Begin grace',
      text: (missing, end) =>
        `${units(missing)} not responded yet. That is still possible until ${end}.`,
    },
    close: {
      title: 'Close the wave?',
      button: 'Close',
      text: (complete, all) => `${complete} of ${all} administrations have responded.`,
      begun: (count) =>
        `${units(count)} begun and not submitted. Drafts do not count as responses.`,
      queried: (count) => `Open queries: ${count}. They cannot be answered any more then.`,
      correcting: (count) => `${units(count)} begun a correction. The last submission stays.`,
      extended: (count) => `${units(count)} more time of their own. It ends with that.`,
      early: (end) => `Grace would last until ${end}.`,
      final: 'Administrations can answer no more afterwards. You can still enter late answers.',
    },
    publish: {
      title: 'Publish the results?',
      button: 'Publish',
      text: (complete, all) =>
        `What becomes public are the results of ${complete} responses of ${all} administrations, with the final snapshot.`,
      queried: (count) => `Open queries: ${count}. The responses count all the same.`,
      documents:
        'After that, the documents are made by themselves: report, slides, tables, briefs of the districts and open data. This takes some minutes.',
      told: (count) =>
        `As soon as the documents are there, a mail with links to them goes out. Addresses that get it: ${count}.`,
      toRecipients: 'See the list for results',
    },
    revise: {
      title: 'Publish a revision?',
      button: 'Publish a revision',
      text: (then, now) =>
        `Public so far are the results of ${then} responses. The revised ones rest on ${now} responses.`,
      sameCount: (count) =>
        `The number of responses stays the same (${count}), but answers have changed.`,
      changed: (names) => `Figures differ for: ${names}.`,
      tables: {
        response: 'Response',
        preference: 'Preferred variant',
        readiness: 'Readiness for reuse',
        transitions: 'Change since the wave before',
        trend: 'Trend',
        itemResponse: 'Answers by question',
        answers: 'How often answers were given',
        head: 'Titles and names',
      },
      kept: 'The public then sees the revised results, with the day of the revision. The earlier snapshot is kept and still named.',
    },
    cancel: {
      title: 'Cancel the wave?',
      button: 'Cancel the wave',
      text: 'The wave takes no more responses then and is never published.',
      answered: (complete, begun) =>
        `${complete} responses have come in. They stay stored, and the administrations go on seeing them, but they count in no result and are not offered as earlier answers. ${begun} drafts that were begun cannot be submitted any more.`,
      nothing: 'Nothing has come in yet.',
    },
    delete: {
      title: 'Delete the draft?',
      button: 'Delete the draft',
      text: 'Calendar and frame of the draft are lost.',
    },
  },
  extend: {
    title: 'More time for all',
    text: 'The opening and what is over stay as they are.',
    button: 'Give more time',
  },
  extendUnit: {
    title: 'More time for one administration',
    text: (latest) =>
      `The administration can respond until the end of the day, ${latest} at the latest: links that were sent are good until then.`,
    ars: 'Regional key of the administration',
    arsHint: '12 digits. You find it under “Cases”. From the page of a case you need not type it.',
    unit: 'Administration',
    present: 'Deadline so far',
    until: 'New deadline',
    untilHint: 'For example 31.03.2027.',
    button: 'Give more time',
    problems: {
      ars: 'Enter the regional key of an administration of this wave.',
      until: (from, to) => `Enter a date from ${from} to ${to}.`,
      notLonger: (present, to) =>
        `This would be no more time: the deadline is ${present} already. Enter a later date, ${to} at the latest.`,
      noMore: (to) =>
        `More time is not possible: the deadline is ${to} already, and links that were sent are good until then.`,
    },
  },
  refused: {
    title: 'Nothing was changed',
    unchanged:
      'There is nothing to revise: the latest figures are public already. What was entered appears here after two minutes at most.',
    status: 'This step is not possible while the wave is like this.',
    time: 'This step is not possible at this time. Check the calendar.',
    unreadable: 'The figures of this wave cannot be read at the moment.',
    underWay: 'Another step is under way. Wait until it is done.',
    stale:
      'Somebody else has changed the wave in the meantime. Look at how it is now before you decide.',
    tooMany: 'No more than 1,000 administrations can be left out.',
    frame:
      'Choose the frame first. There is no administration in it, or the register of administrations does not have the state.',
    register:
      'The register of administrations is being imported, or an import was interrupted. Try again later.',
  },
};
