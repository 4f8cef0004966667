/** Photographs of a household, a project or an activity. */
package org.villagebook.desktop.photo;
