/** What screens are built from: forms and lists that follow from the catalogue, and the contract of a screen. */
package org.villagebook.desktop.component;
