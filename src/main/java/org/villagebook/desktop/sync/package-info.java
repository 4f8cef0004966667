/** 同步: how a site joins the network, sends its packages, and learns that they have arrived. */
package org.villagebook.desktop.sync;
