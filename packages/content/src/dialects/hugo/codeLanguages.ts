const languages: ReadonlySet<string> = new Set(
  (
    'bash c c# c++ cfg conf console cpp cs csharp css diff docker dockerfile go golang graphql ' +
    'groovy hcl html http ini java javascript jinja jq js json json5 jsonc jsonnet kotlin kql ' +
    'lua make makefile nginx php plain plaintext powershell promql properties proto protobuf ps1 ' +
    'py python rb rego ruby rust sass scala scss sh shell sql svg swift terminal terraform text ' +
    'tf toml ts tsx txt typescript xml yaml yml zsh'
  ).split(' '),
);

/** Whether a word names a language that code is written in. */
export function isCodeLanguage(word: string | undefined): boolean {
  return word !== undefined && languages.has(word.toLowerCase());
}
