export { Content, ContextProvider } from './ContinueLearning';
