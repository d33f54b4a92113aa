// What `#module-source` gives, in the browser and in Node (package.json says which file does it where).

/** The text of every file in modules/dynamodb of the repository, by path within that folder, sorted by path. */
export declare const moduleSource: Readonly<Record<string, string>>;

/** The text of every file in a recipe of the repository, by path within the folder recipes, sorted by path. */
export declare const recipeSource: Readonly<Record<string, string>>;
