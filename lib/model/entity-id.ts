/** How an entity's id is written, for those too who may not load the schemas. */
export const ENTITY_ID = { max: 100, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/ };
