/** 台账: the screens of this activity. */
package org.villagebook.desktop.ledger;
