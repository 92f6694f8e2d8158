export { maskPersonalData } from './mask-personal-data.ts';
