import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole apps are rendered here; on a busy machine the first one takes its time.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });
