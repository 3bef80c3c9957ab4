export { NextUpButton } from './NextUpButton';
