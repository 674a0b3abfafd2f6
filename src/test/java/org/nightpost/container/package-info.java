/** What only the container can show: injection, transactions, interceptors. One class, as each deploys the portal anew. */
package org.nightpost.container;
