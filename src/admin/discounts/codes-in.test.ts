import { codesIn } from './codes-in';

test('a pasted list is read line by line, and a table by its first column without its head', () => {
  expect(codesIn('\uFEFFCode;uses\r\nSPRING-1;3\r\n\r\n"SPRING 2",4\n  spring3  \n')).toEqual(['SPRING-1', 'SPRING 2', 'spring3']);
  expect(codesIn('')).toEqual([]);
});
