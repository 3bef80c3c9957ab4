// Patterns meet texts of authors, users and hosts everywhere in this repository, so what holds for
// them is said once, here; each package's own file brings Backstage's rules.
module.exports = {
  root: true,
  plugins: ['regexp'],
  extends: ['plugin:regexp/recommended'],
  rules: {
    // "Potential" is also what a longer text around the pattern's match could bring about.
    'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
    'regexp/no-super-linear-move': [
      'error',
      { report: 'potential', ignorePartial: false },
    ],
    // How a pattern is spelt is taste; what it does is not.
    'regexp/control-character-escape': 'off',
    'regexp/match-any': 'off',
    'regexp/no-unused-capturing-group': 'off',
    'regexp/no-useless-character-class': 'off',
    'regexp/prefer-character-class': 'off',
    'regexp/prefer-d': 'off',
    'regexp/prefer-w': 'off',
    'regexp/use-ignore-case': 'off',
  },
};
