export { maskPersonalData, maskTokens } from './mask-personal-data.ts';
