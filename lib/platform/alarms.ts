import { browser } from 'wxt/browser';

const DAY_MINUTES = 24 * 60;

/** Runs `onDay` about once a day while the browser is open, and at the first start of a new day. */
export function listenForDailyAlarm(name: string, onDay: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) onDay();
  });
  // Created again at every wake of the worker it would never ring.
  void browser.alarms.get(name).then(async (alarm) => {
    if (!alarm)
      await browser.alarms.create(name, { delayInMinutes: 5, periodInMinutes: DAY_MINUTES });
  });
}
