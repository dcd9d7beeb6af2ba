// SPDX-License-Identifier: Apache-2.0
// node validate.mjs FILE [--expect-faults]: fails on every error and warning of the Khronos validator; with
// --expect-faults it fails when there is none, which proves that the validator looks.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// The package lies in the build folder, which is the working directory, not beside this file.
const validator = createRequire(process.cwd() + '/')('gltf-validator');

const kSeverities = ['error', 'warning'];
const [file, mode] = process.argv.slice(2);
const report = await validator.validateBytes(new Uint8Array(readFileSync(file)), { maxIssues: 0 });
const { numErrors, numWarnings, messages } = report.issues;
for (const issue of messages.filter((m) => m.severity < kSeverities.length).slice(0, 20)) {
    console.log(`${kSeverities[issue.severity]}: ${issue.code} ${issue.pointer ?? ''}: ${issue.message}`);
}
console.log(`${file}: ${numErrors} errors, ${numWarnings} warnings, ${report.info.totalTriangleCount} triangles`);
const faults = numErrors + numWarnings;
process.exitCode = (mode === '--expect-faults') === faults > 0 ? 0 : 1;
