// The overview of what Terraform will make. Loaded when its tab is opened.
export { Overview } from '../components/overview/overview.tsx';
export { withOverview } from '../model/overview.ts';
