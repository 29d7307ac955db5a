// How the scripts say that they cannot go on: one line, Chinese and English, what is missing and what to do.

/** Something the person at the keyboard can mend. */
export class Problem extends Error {
  /** @param {string} zh @param {string} en */
  constructor(zh, en) {
    super(`${zh} / ${en}`);
  }
}

/** Runs a script's main function; a Problem becomes one line on standard error, anything else keeps its stack. */
export async function runMain(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    console.error(error instanceof Problem ? `✘ ${error.message}` : error);
    process.exitCode = 1;
  }
}
