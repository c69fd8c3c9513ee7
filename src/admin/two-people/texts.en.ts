/** When two have the same thing open. */
export const twoPeopleEn = {
  'storekeeper.conflict.title': 'Somebody else saved',
  'storekeeper.conflict.by': '{name} saved this on {at}, after you opened it.',
  'storekeeper.conflict.bySomebody': 'Somebody else saved this on {at}, after you opened it.',
  'storekeeper.conflict.theirs': 'There now: {value}',
  'storekeeper.conflict.yours': 'Yours: {value}',
  'storekeeper.conflict.elsewhere': 'What they changed is in lists or parts of it: open it in another tab to compare.',
  'storekeeper.conflict.advice': 'What you typed is still in the form. Save again to write yours over it.',
  'storekeeper.conflict.takeTheirs': 'Drop mine and load theirs',
  'storekeeper.others.title': 'Open elsewhere',
  'storekeeper.others.here': '{count, plural, one {{names} has this open too.} other {{names} have this open too.}}',
};
