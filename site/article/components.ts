import Callout from './Callout.astro';
import Details from './Details.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Steps from './Steps.astro';
import Summary from './Summary.astro';
import Table from './Table.astro';

/** What article bodies are drawn with: the four components that writers use, and elements drawn in our own way. */
export const articleComponents = { Callout, Details, Steps, Summary, h2: Heading2, h3: Heading3, table: Table };
