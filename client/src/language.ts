// The language id of a disclosure draft (预算公开、决算公开文稿), as in `package.json`.
export const LANGUAGE = 'disclosure';
