/** Text files become strings when a page is bundled; under Node they are read from the disk instead. */
declare module "*.txt" {
  const content: string;
  export default content;
}
