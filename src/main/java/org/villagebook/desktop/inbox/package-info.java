/** 收件: what the province receives, from whom, what is missing, and what contradicts itself. */
package org.villagebook.desktop.inbox;
