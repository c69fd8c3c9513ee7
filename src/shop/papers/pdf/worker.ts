import { worker } from 'workerpool';
import { writeInvoice } from './write-invoice';
import { writeSlips } from './write-slips';

/** What the process of `pdf-process` does. */
worker({ invoice: writeInvoice, slips: writeSlips });
