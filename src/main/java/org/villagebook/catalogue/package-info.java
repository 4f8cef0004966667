/** Record types as data: fields, labels, code lists, form layout, natural keys; reads the YAML files. */
package org.villagebook.catalogue;
