export const printTable = (r) => console.log(JSON.stringify(r.values, null, 1));
export const writeReport = () => {};
