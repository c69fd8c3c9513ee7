import { worker } from 'workerpool';
import { writeInvoice } from './write-invoice';
import { writeSlips } from './write-slips';

/** What the thread of `pdf-thread` does. */
worker({ invoice: writeInvoice, slips: writeSlips });
