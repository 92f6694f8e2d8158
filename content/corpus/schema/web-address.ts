import { z } from 'zod';

/** A whole address of the web, `https://shop.example/orders`: a link to any other kind can run code in the reader's page. */
export const WebAddressSchema = z.url({ protocol: /^https?$/ });
