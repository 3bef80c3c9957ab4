module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedSrcImports: [
    {
      name: '@learning-paths/content',
      importNames: ['parseDocument', 'renderDocument'],
      message:
        "What is done to authors' texts is done behind the wall: ask the ContentPool.",
    },
  ],
});
