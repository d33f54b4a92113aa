// All seeded faults; `npm run faults` tries each.
import type { SeededFault } from './fault.ts';
import { inCatalog } from './in-catalog.ts';
import { inDocument } from './in-document.ts';
import { inHosting } from './in-hosting.ts';
import { inModule } from './in-module.ts';
import { inPlan } from './in-plan.ts';
import { inPricing } from './in-pricing.ts';
import { inProvider } from './in-provider.ts';
import { inRecipes } from './in-recipes.ts';
import { inScaling } from './in-scaling.ts';
import { inTexts } from './in-texts.ts';

export const faults: readonly SeededFault[] = [
  ...inModule,
  ...inCatalog,
  ...inDocument,
  ...inHosting,
  ...inTexts,
  ...inPricing,
  ...inProvider,
  ...inRecipes,
  ...inScaling,
  ...inPlan,
];
