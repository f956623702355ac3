/** Organs by name: the dictionary, and the grammar by which names are built that it does not hold. */
package wenshu.paper.organ;
