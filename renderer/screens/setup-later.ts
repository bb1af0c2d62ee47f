/** The clerk may put the first-run wizard off; it is offered again the next time the program opens. */
const name = 'setup-put-off';

export function isSetupPutOff(): boolean {
  return sessionStorage.getItem(name) !== null;
}

export function putOffSetup(): void {
  sessionStorage.setItem(name, 'yes');
}
