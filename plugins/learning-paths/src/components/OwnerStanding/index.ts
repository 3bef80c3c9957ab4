export { OwnerStanding } from './OwnerStanding';
