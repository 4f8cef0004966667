/**
 * Files between sites: enrolment, trust list, packages and receipts. A file is encrypted to one device, then signed
 * by another over the ciphertext, and nothing in it is interpreted before the signature held. The only room that
 * knows cryptography and ZIP; it reads and writes byte arrays, never files.
 */
package org.villagebook.exchange;
