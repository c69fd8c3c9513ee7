export * from '../src/kit';
