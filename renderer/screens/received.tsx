/** ทะเบียนหนังสือรับ: the received register (form 13). */
import '../style/registers.css';
import { RegisterScreen } from './registers/register-screen.tsx';

export function ReceivedScreen() {
  return <RegisterScreen book="received" />;
}
