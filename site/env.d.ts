declare namespace App {
  interface Locals {
    /** Language of the page being rendered: components inside article bodies have no other way to know. */
    locale: string;
  }
}
