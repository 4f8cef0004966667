/** Takes up changes from elsewhere: pure functions from what is here and what came to what will be. */
package org.villagebook.merge;
