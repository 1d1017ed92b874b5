/** Runs before anything is drawn, so that a chosen theme does not flash; hashed in the policy. */
export const THEME_SNIPPET =
  "try{var t=localStorage.getItem('biaochi-theme');if(t)document.documentElement.dataset.theme=t}catch(e){}";
