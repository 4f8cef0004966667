/** Words: message keys to sentences in Chinese and English, numbers and dates in local form. */
package org.villagebook.text;
