import { draftOf, formOf, newCourier } from './courier-draft';

const olha = { ...newCourier, name: ' Olha ' };

test('what is typed is sent in minutes and grams, and read back as it was', () => {
  const form = formOf({ ...olha, kilograms: 0.5, to: '00:00' }, null);
  expect(form).toMatchObject({ name: 'Olha', phone: null, worksFrom: 540, worksTo: 1_440, capacity: { grams: 500, pieces: 100 } });
  expect(form && draftOf(form)).toEqual({ ...olha, name: 'Olha', kilograms: 0.5, to: '00:00' });
});

test('nothing is sent while something is missing or cannot be', () => {
  const wrong = [
    { name: ' ' },
    { from: '' },
    { from: '18:00' },
    { kilograms: undefined },
    { kilograms: -1 },
    { pieces: 1.5 },
    { pieces: -1 },
  ];
  for (const each of wrong) expect(formOf({ ...olha, ...each }, null)).toBeNull();
});
