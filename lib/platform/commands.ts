import { browser } from 'wxt/browser';

/** The keyboard commands of the manifest. */
export type Command = 'next-mention' | 'previous-mention';

/** Runs `onCommand` whenever the reader presses the keys of one of our commands. */
export function listenForCommands(onCommand: (command: Command) => void): void {
  browser.commands?.onCommand.addListener((name) => {
    if (name === 'next-mention' || name === 'previous-mention') onCommand(name);
  });
}
