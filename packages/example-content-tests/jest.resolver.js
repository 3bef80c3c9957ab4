// The packages of Kubernetes' schemas say what they export to `import` alone,
// while Jest loads what it has transformed with `require`.
const importOnly = /^(kubernetes-models|@kubernetes-models\/)/;

module.exports = (request, options) =>
  options.defaultResolver(
    request,
    importOnly.test(request)
      ? { ...options, conditions: ['import', 'node', 'default'] }
      : options,
  );
