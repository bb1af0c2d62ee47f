/** ทะเบียนหนังสือส่ง: the sent register (form 14). */
import '../style/registers.css';
import { RegisterScreen } from './registers/register-screen.tsx';

export function SentScreen() {
  return <RegisterScreen book="sent" />;
}
