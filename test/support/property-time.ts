// Ends each property after PROPERTY_MS milliseconds where that is set, which is no failure once a case has passed.
import fc from 'fast-check';

const milliseconds = process.env.PROPERTY_MS;
if (milliseconds !== undefined) fc.configureGlobal({ interruptAfterTimeLimit: Number(milliseconds) });
